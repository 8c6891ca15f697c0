//! One dossier through all nine questionnaires, in the window, by keyboard alone.
