"""The brief: what the user makes, its file, its document type, and how it becomes a document."""
