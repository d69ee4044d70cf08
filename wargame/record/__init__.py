"""What lasts: journal, save file, campaign, views and branches."""
