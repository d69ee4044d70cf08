"""What an order sheet shows: drafts, kinds, forms, offers and the seal, for lines and screens."""
