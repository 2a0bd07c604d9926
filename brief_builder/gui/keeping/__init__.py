"""The form in which a user writes in a library of their own."""
