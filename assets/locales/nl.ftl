# Texts of the program in Dutch. Plain language (B1), "u", at most fifteen words a sentence.
# One section per screen; numbers and dates arrive as finished text, except where a plural is chosen.
