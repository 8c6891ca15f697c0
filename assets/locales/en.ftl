# Texts of the program in English, the same keys and variables as nl.ftl.
