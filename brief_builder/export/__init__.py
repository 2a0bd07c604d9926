"""Writers: a final document becomes the bytes of one format."""
