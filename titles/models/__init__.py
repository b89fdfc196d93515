"""The film record, from the title outwards.

Imports inside the package point one way: base ← title ← series, vocabulary ← names, releases
← production ← everything else.
"""

from titles.models.advisories import Advisory, AdvisoryCategory, AdvisoryItem
from titles.models.base import LAST_POSITION, Positioned, Sourced, in_order
from titles.models.box_office import BoxOfficeFigure
from titles.models.connections import Connection
from titles.models.elsewhere import ExternalFigure, ExternalLink, ExternalReview
from titles.models.media import Image, Video
from titles.models.music import Soundtrack, SoundtrackCredit
from titles.models.names import AlternateTitle
from titles.models.production import Company, CompanyCredit, FilmingLocation, Location, TechnicalSpec
from titles.models.releases import Certificate, Certification, ReleaseDate, Version
from titles.models.series import Episode, Season
from titles.models.texts import Note, Plot, Question, Quote, QuoteLine, Tagline
from titles.models.title import Title, new_key
from titles.models.vocabulary import (
    Country,
    Genre,
    Keyword,
    Language,
    TitleCountry,
    TitleGenre,
    TitleKeyword,
    TitleLanguage,
)

__all__ = [
    "LAST_POSITION",
    "Advisory",
    "AdvisoryCategory",
    "AdvisoryItem",
    "AlternateTitle",
    "BoxOfficeFigure",
    "Certificate",
    "Certification",
    "Company",
    "CompanyCredit",
    "Connection",
    "Country",
    "Episode",
    "ExternalFigure",
    "ExternalLink",
    "ExternalReview",
    "FilmingLocation",
    "Genre",
    "Image",
    "Keyword",
    "Language",
    "Location",
    "Note",
    "Plot",
    "Positioned",
    "Question",
    "Quote",
    "QuoteLine",
    "ReleaseDate",
    "Season",
    "Soundtrack",
    "SoundtrackCredit",
    "Sourced",
    "Tagline",
    "TechnicalSpec",
    "Title",
    "TitleCountry",
    "TitleGenre",
    "TitleKeyword",
    "TitleLanguage",
    "Version",
    "Video",
    "in_order",
    "new_key",
]
