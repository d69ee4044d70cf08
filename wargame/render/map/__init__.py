"""The map: a position drawn as rows of cells, and told in words; plain values, no Textual."""
