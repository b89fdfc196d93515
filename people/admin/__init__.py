"""The editors' workbench for people, their credits and their awards.

Imports inside the package point one way: counts, parts ← rows ← the pages of the single models.
"""

from people.admin import award, counts, credit, image, person

__all__ = ["award", "counts", "credit", "image", "person"]
