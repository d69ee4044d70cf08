"""Charts as rows of text: sparklines, lines, fans, histograms; integers in, exact widths out."""
