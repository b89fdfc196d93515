"""Template tags of the film record."""
