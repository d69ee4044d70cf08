"""Many games at once: batches over seeds, bots and treatments, alike for any number of workers."""
