"""Rows of the film record for tests."""

from factory.declarations import Sequence, SubFactory
from factory.django import DjangoModelFactory, ImageField

from titles import models


class TitleFactory(DjangoModelFactory):
    class Meta:
        model = models.Title

    key = Sequence(lambda number: f"film-{number}")
    title = Sequence(lambda number: f"Film {number}")
    year = 1995


class SeriesFactory(TitleFactory):
    kind = "series"


class RowFactory(DjangoModelFactory):
    class Meta:
        abstract = True

    title = SubFactory(TitleFactory)


class CountryFactory(DjangoModelFactory):
    class Meta:
        model = models.Country
        django_get_or_create = ("code",)

    code = "US"
    english_name = "United States"


class LanguageFactory(DjangoModelFactory):
    class Meta:
        model = models.Language
        django_get_or_create = ("code",)

    code = "en"
    english_name = "English"


class KeywordFactory(DjangoModelFactory):
    class Meta:
        model = models.Keyword

    name = Sequence(lambda number: f"keyword {number}")


class CompanyFactory(DjangoModelFactory):
    class Meta:
        model = models.Company

    name = Sequence(lambda number: f"Company {number}")


class LocationFactory(DjangoModelFactory):
    class Meta:
        model = models.Location

    name = Sequence(lambda number: f"Place {number}, Nevada, USA")


class CertificateFactory(DjangoModelFactory):
    class Meta:
        model = models.Certificate

    country = SubFactory(CountryFactory)
    system = "Test board"
    symbol = Sequence(lambda number: f"T{number}")
    position = Sequence(lambda number: number + 1)


class TitleGenreFactory(RowFactory):
    class Meta:
        model = models.TitleGenre

    genre = "drama"


class TitleKeywordFactory(RowFactory):
    class Meta:
        model = models.TitleKeyword

    keyword = SubFactory(KeywordFactory)


class TitleCountryFactory(RowFactory):
    class Meta:
        model = models.TitleCountry

    country = SubFactory(CountryFactory)


class TitleLanguageFactory(RowFactory):
    class Meta:
        model = models.TitleLanguage

    language = SubFactory(LanguageFactory)


class AlternateTitleFactory(RowFactory):
    class Meta:
        model = models.AlternateTitle

    name = Sequence(lambda number: f"Other title {number}")
    country = SubFactory(CountryFactory)
    language = SubFactory(LanguageFactory)


class ReleaseDateFactory(RowFactory):
    class Meta:
        model = models.ReleaseDate

    country = SubFactory(CountryFactory)
    date = "1995-10-27"
    attribute = Sequence(lambda number: f"festival {number}")


class CertificationFactory(RowFactory):
    class Meta:
        model = models.Certification

    certificate = SubFactory(CertificateFactory)


class VersionFactory(RowFactory):
    class Meta:
        model = models.Version

    name = Sequence(lambda number: f"Cut {number}")
    runtime_minutes = 111


class CompanyCreditFactory(RowFactory):
    class Meta:
        model = models.CompanyCredit

    company = SubFactory(CompanyFactory)


class FilmingLocationFactory(RowFactory):
    class Meta:
        model = models.FilmingLocation

    location = SubFactory(LocationFactory)


class TechnicalSpecFactory(RowFactory):
    class Meta:
        model = models.TechnicalSpec

    kind = "sound-mix"
    value = Sequence(lambda number: f"Sound {number}")


class BoxOfficeFigureFactory(RowFactory):
    class Meta:
        model = models.BoxOfficeFigure

    kind = "gross"
    amount = 32_029_928
    territory = SubFactory(CountryFactory)


class PlotFactory(RowFactory):
    class Meta:
        model = models.Plot

    text = Sequence(lambda number: f"What happens, told for the {number}th time.")


class TaglineFactory(RowFactory):
    class Meta:
        model = models.Tagline

    text = Sequence(lambda number: f"Tagline {number}")


class NoteFactory(RowFactory):
    class Meta:
        model = models.Note

    text = Sequence(lambda number: f"Did you know {number} things?")


class QuoteFactory(RowFactory):
    class Meta:
        model = models.Quote


class QuoteLineFactory(DjangoModelFactory):
    class Meta:
        model = models.QuoteLine

    quote = SubFactory(QuoteFactory)
    speaker = "Ben"
    text = Sequence(lambda number: f"Line {number}.")


class QuestionFactory(RowFactory):
    class Meta:
        model = models.Question

    question = Sequence(lambda number: f"Question {number}?")
    answer = "Yes."


class ConnectionFactory(DjangoModelFactory):
    class Meta:
        model = models.Connection

    from_title = SubFactory(TitleFactory)
    kind = "references"
    to_title = SubFactory(TitleFactory)


class SoundtrackFactory(RowFactory):
    class Meta:
        model = models.Soundtrack

    name = Sequence(lambda number: f"Song {number}")


class SoundtrackCreditFactory(DjangoModelFactory):
    class Meta:
        model = models.SoundtrackCredit

    soundtrack = SubFactory(SoundtrackFactory)
    role = "written"
    name = Sequence(lambda number: f"Composer {number}")


class ImageFactory(RowFactory):
    class Meta:
        model = models.Image

    file = ImageField(width=30, height=20, format="PNG", filename="still.png")
    alt_text = Sequence(lambda number: f"Still {number}")
    licence = "cc0"


class VideoFactory(RowFactory):
    class Meta:
        model = models.Video

    name = Sequence(lambda number: f"Trailer {number}")
    url = Sequence(lambda number: f"https://video.example/{number}")


class AdvisoryFactory(RowFactory):
    class Meta:
        model = models.Advisory

    category = "alcohol"
    severity = 3


class AdvisoryItemFactory(RowFactory):
    class Meta:
        model = models.AdvisoryItem

    category = "alcohol"
    text = Sequence(lambda number: f"Scene {number}")


class ExternalLinkFactory(RowFactory):
    class Meta:
        model = models.ExternalLink

    name = Sequence(lambda number: f"Site {number}")
    url = Sequence(lambda number: f"https://site.example/{number}")


class ExternalReviewFactory(RowFactory):
    class Meta:
        model = models.ExternalReview

    publication = Sequence(lambda number: f"Paper {number}")
    url = Sequence(lambda number: f"https://paper.example/{number}")


class ExternalFigureFactory(RowFactory):
    class Meta:
        model = models.ExternalFigure

    site = Sequence(lambda number: f"Site {number}")
    measure = "user-reviews"
    value = 12


class SeasonFactory(DjangoModelFactory):
    class Meta:
        model = models.Season

    series = SubFactory(SeriesFactory)
    number = Sequence(lambda number: number % 500 + 1)


class EpisodeFactory(DjangoModelFactory):
    class Meta:
        model = models.Episode

    title = SubFactory(TitleFactory, kind="episode")
    season = SubFactory(SeasonFactory)
    number = Sequence(lambda number: number + 1)
