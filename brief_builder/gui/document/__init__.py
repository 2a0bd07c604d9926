"""Document: what is being made, as an outline of paragraphs and parts, and what Controle says of it."""
