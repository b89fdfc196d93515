"""Every rule that the database holds for the film record, and what breaks it."""

from functools import partial

import pytest
from django.db import DatabaseError, DataError, connection, transaction
from django.db.models import F

from tests.constraints import Check, Unique, constraints_of
from tests.factories import titles as rows
from tests.factories.titles import TitleFactory
from titles.models import Title
from titles.models.title import OUTLINE_LENGTH

pytestmark = pytest.mark.django_db

FRANCE = partial(rows.CountryFactory, code="FR")
FRENCH = partial(rows.LanguageFactory, code="fr")
SPOKEN = {"speaker": "Ben", "text": "Cheers.", "direction": ""}
TITLE = [
    Check("title_kind_is_known", TitleFactory, {"kind": "movie"}),
    Check("title_has_a_title", TitleFactory, {"title": ""}),
    Check("title_key_is_a_slug", TitleFactory, {"key": ""}),
    Check("title_key_is_a_slug", TitleFactory, {"key": "a_film"}, {"key": "a-film-1995"}),
    Check("title_key_is_a_slug", TitleFactory, {"key": "A-film"}),
    Check("title_key_is_a_slug", TitleFactory, {"key": "a--film"}),
    Check("title_year_1870_to_2200", TitleFactory, {"year": 1869}, {"year": 1870}),
    Check("title_year_1870_to_2200", TitleFactory, {"year": 2201}, {"year": 2200}),
    Check("title_ends_after_it_begins", rows.SeriesFactory, {"end_year": 1994}, {"end_year": 1995}),
    Check(
        "only_series_have_an_end_year", TitleFactory, {"kind": "film"}, {"kind": "series", "end_year": 1996}
    ),
    Check("only_series_have_an_end_year", TitleFactory, {"end_year": 1996}),
    Check("title_runtime_is_positive", TitleFactory, {"runtime_minutes": 0}, {"runtime_minutes": 1}),
    Check("title_imdb_id_is_tt_and_digits", TitleFactory, {"imdb_id": "nm0113627"}, {"imdb_id": "tt0113627"}),
    Check(
        "title_imdb_id_is_tt_and_digits", TitleFactory, {"imdb_id": "tt011362"}, {"imdb_id": "tt1234567890"}
    ),
    Unique("one_title_per_imdb_id", TitleFactory, ("imdb_id",), {"imdb_id": ""}, {"imdb_id": "tt0113627"}),
    Check("season_number_0_to_500", rows.SeasonFactory, {"number": 501}, {"number": 500}),
    Unique("one_season_per_series_and_number", rows.SeasonFactory, ("series", "number"), {"number": 0}),
    Check("episode_number_0_to_10000", rows.EpisodeFactory, {"number": 10001}, {"number": 10000}),
    Unique("one_episode_per_season_and_number", rows.EpisodeFactory, ("season", "number"), {"number": 0}),
]
VOCABULARY = [
    Check("genre_is_known", rows.TitleGenreFactory, {"genre": "Drama"}),
    Unique("a_genre_once_per_title", rows.TitleGenreFactory, ("title", "genre"), {"genre": "romance"}),
    Check("keyword_has_a_name", rows.KeywordFactory, {"name": ""}),
    Unique(
        "a_keyword_once_per_title",
        rows.TitleKeywordFactory,
        ("title", "keyword"),
        {"keyword": rows.KeywordFactory},
    ),
    Check("country_code_is_2_to_4_capitals", rows.CountryFactory, {"code": "us"}),
    Check("country_code_is_2_to_4_capitals", rows.CountryFactory, {"code": "U"}, {"code": "SUHH"}),
    Check("country_has_a_name", rows.CountryFactory, {"english_name": ""}),
    Unique("a_country_once_per_title", rows.TitleCountryFactory, ("title", "country"), {"country": FRANCE}),
    Check("language_code_is_2_or_3_letters", rows.LanguageFactory, {"code": "EN"}),
    Check("language_code_is_2_or_3_letters", rows.LanguageFactory, {"code": "e"}, {"code": "zxx"}),
    Check("language_has_a_name", rows.LanguageFactory, {"english_name": ""}),
    Unique(
        "a_language_once_per_title", rows.TitleLanguageFactory, ("title", "language"), {"language": FRENCH}
    ),
    Check("alternate_title_has_a_name", rows.AlternateTitleFactory, {"name": ""}),
    Check("alternate_title_type_is_known", rows.AlternateTitleFactory, {"type": "other"}, {"type": ""}),
]
RELEASES = [
    Check("release_kind_is_known", rows.ReleaseDateFactory, {"kind": ""}),
    Check("release_date_is_partial_date", rows.ReleaseDateFactory, {"date": "1995-13"}, {"date": "1995-12"}),
    Check("release_date_is_partial_date", rows.ReleaseDateFactory, {"date": "995"}, {"date": "1995"}),
    Unique(
        "a_release_is_listed_once",
        rows.ReleaseDateFactory,
        ("title", "country", "date", "kind", "attribute"),
        {"attribute": "re-release"},
    ),
    Check("certificate_has_a_symbol", rows.CertificateFactory, {"symbol": ""}),
    Check("certificate_age_0_to_21", rows.CertificateFactory, {"minimum_age": 22}, {"minimum_age": 21}),
    Unique(
        "a_certificate_once_per_system",
        rows.CertificateFactory,
        ("country", "system", "symbol"),
        {"system": "Another board"},
    ),
    Unique(
        "a_certificate_once_per_title",
        rows.CertificationFactory,
        ("title", "certificate", "attribute"),
        {"attribute": "director’s cut"},
    ),
    Check("version_has_a_name", rows.VersionFactory, {"name": ""}),
    Check(
        "version_runtime_is_positive", rows.VersionFactory, {"runtime_minutes": 0}, {"runtime_minutes": None}
    ),
    Unique("a_version_name_once_per_title", rows.VersionFactory, ("title", "name"), {"name": "Another cut"}),
]
PRODUCTION = [
    Check("company_has_a_name", rows.CompanyFactory, {"name": ""}),
    Check("company_role_is_known", rows.CompanyCreditFactory, {"role": "catering"}),
    Check("company_credit_year_1870_to_2200", rows.CompanyCreditFactory, {"year": 1869}, {"year": 1870}),
    Check("company_credit_year_1870_to_2200", rows.CompanyCreditFactory, {"year": 2201}, {"year": 2200}),
    Check(
        "company_credit_ends_after_it_begins",
        rows.CompanyCreditFactory,
        {"end_year": 1994},
        {"year": 1995, "end_year": 1995},
    ),
    Check("location_has_a_name", rows.LocationFactory, {"name": ""}),
    Unique(
        "a_location_once_per_scene",
        rows.FilmingLocationFactory,
        ("title", "location", "scene"),
        {"scene": "The casino."},
    ),
    Check("technical_kind_is_known", rows.TechnicalSpecFactory, {"kind": "color"}),
    Check("technical_spec_has_a_value", rows.TechnicalSpecFactory, {"value": ""}),
    Unique(
        "a_technical_value_once_per_title",
        rows.TechnicalSpecFactory,
        ("title", "kind", "value", "note"),
        {"note": "some prints"},
    ),
]
MONEY = rows.BoxOfficeFigureFactory
BUDGET = {"kind": "budget", "territory": None}
OPENING = {"kind": "opening-weekend", "weekend_end_date": "1995-10-29", "screen_count": 8}
GROSS = "one_gross_per_territory_and_date"
BOX_OFFICE = [
    Check("box_office_kind_is_known", MONEY, {"kind": "profit"}),
    Check("box_office_qualifier_is_known", MONEY, {"qualifier": "guessed"}, {"qualifier": ""}),
    Check("box_office_amount_is_positive", MONEY, {"amount": 0}, {"amount": 1}),
    Check("currency_is_three_capitals", MONEY, {"currency": "usd"}, {"currency": "USD"}),
    Check("currency_is_three_capitals", MONEY, {"currency": "$"}),
    Check("screen_count_is_positive", MONEY, {"screen_count": 0}, OPENING | {"screen_count": 1}),
    Check("box_office_as_of_is_partial_date", MONEY, {"as_of_date": "96-02"}, {"as_of_date": "1996-02"}),
    Check("a_budget_has_no_territory", MONEY, {"territory": "US"}, BUDGET),
    Check("only_an_opening_has_a_weekend", MONEY, {"kind": "gross"}, OPENING | {"screen_count": None}),
    Check("only_an_opening_has_a_weekend", MONEY, {"kind": "gross"}, OPENING | {"weekend_end_date": None}),
    Check("an_opening_has_a_territory", MONEY, {"territory": None}, OPENING),
    Unique("one_budget_per_title", MONEY, ("title",), {"kind": "gross"}, BUDGET),
    Unique("one_opening_per_territory", MONEY, ("title", "territory"), {"territory": FRANCE}, OPENING),
    Unique(GROSS, MONEY, ("title", "territory"), {"territory": None}, {"as_of_date": "1996"}),
    Unique(GROSS, MONEY, ("title", "territory"), {"as_of_date": "1996"}),
    Unique(GROSS, MONEY, ("title",), {"territory": FRANCE}, {"territory": None}),
]
TEXTS = [
    Check("plot_kind_is_known", rows.PlotFactory, {"kind": "review"}, {"is_spoiler": True}),
    Check("plot_has_a_text", rows.PlotFactory, {"text": ""}),
    Check("plot_author_is_not_an_address", rows.PlotFactory, {"author_name": "ada@a.example"}),
    Check(
        "a_synopsis_is_a_spoiler",
        rows.PlotFactory,
        {"is_spoiler": False},
        {"kind": "synopsis", "is_spoiler": True},
    ),
    Unique(
        "one_synopsis_per_title",
        rows.PlotFactory,
        ("title",),
        {"kind": "summary"},
        {"kind": "synopsis", "is_spoiler": True},
    ),
    Check("tagline_has_a_text", rows.TaglineFactory, {"text": ""}),
    Check("note_kind_is_known", rows.NoteFactory, {"kind": "rumour"}),
    Check(
        "goof_kind_is_known", rows.NoteFactory, {"goof_kind": "silly"}, {"kind": "goof", "goof_kind": "other"}
    ),
    Check("note_has_a_text", rows.NoteFactory, {"text": ""}),
    Check("goofs_alone_have_a_goof_kind", rows.NoteFactory, {"kind": "goof"}),
    Check("goofs_alone_have_a_goof_kind", rows.NoteFactory, {"goof_kind": "plot-hole"}),
    Check("quote_line_says_or_does_something", rows.QuoteLineFactory, {"text": ""}, SPOKEN),
    Check("spoken_words_have_a_speaker", rows.QuoteLineFactory, {"speaker": ""}, SPOKEN),
    Check("question_has_a_text", rows.QuestionFactory, {"question": ""}),
    Check("question_has_an_answer", rows.QuestionFactory, {"answer": ""}),
    Check("advisory_category_is_known", rows.AdvisoryFactory, {"category": "language"}),
    Check("advisory_severity_0_to_3", rows.AdvisoryFactory, {"severity": 4}, {"severity": 3}),
    Unique(
        "one_severity_per_title_and_category",
        rows.AdvisoryFactory,
        ("title", "category"),
        {"category": "sex"},
    ),
    Check("advisory_item_category_is_known", rows.AdvisoryItemFactory, {"category": "language"}),
    Check("advisory_item_has_a_text", rows.AdvisoryItemFactory, {"text": ""}),
    Check("soundtrack_has_a_name", rows.SoundtrackFactory, {"name": ""}),
    Check("soundtrack_role_is_known", rows.SoundtrackCreditFactory, {"role": "hummed"}),
    Check("soundtrack_credit_has_a_name", rows.SoundtrackCreditFactory, {"name": ""}),
]
ENDS = ("from_title", "kind", "to_title")
SCRIPT = "javascript:alert(1)"
RATING = {"measure": "rating", "value": "10.0", "out_of": 10}
ELSEWHERE = [
    Check("connection_kind_is_known", rows.ConnectionFactory, {"kind": "followed-by"}),
    Check("no_connection_with_itself", rows.ConnectionFactory, {"to_title": F("from_title")}),
    Unique("a_connection_is_listed_once", rows.ConnectionFactory, ENDS, {"kind": "spoofs"}),
    Check("external_link_kind_is_known", rows.ExternalLinkFactory, {"kind": "fan"}),
    Check("external_link_has_a_name", rows.ExternalLinkFactory, {"name": ""}),
    Check(
        "external_link_url_is_http", rows.ExternalLinkFactory, {"url": SCRIPT}, {"url": "http://a.example/"}
    ),
    Unique(
        "a_link_once_per_title", rows.ExternalLinkFactory, ("title", "url"), {"url": "https://b.example/"}
    ),
    Check("external_review_has_a_publication", rows.ExternalReviewFactory, {"publication": ""}),
    Check(
        "external_review_author_is_not_an_address", rows.ExternalReviewFactory, {"author_name": "a@b.example"}
    ),
    Check("external_review_url_is_http", rows.ExternalReviewFactory, {"url": f" {SCRIPT}"}),
    Check(
        "external_review_date_is_partial_date", rows.ExternalReviewFactory, {"date": "3000"}, {"date": "2999"}
    ),
    Unique(
        "an_external_review_once_per_title",
        rows.ExternalReviewFactory,
        ("title", "url"),
        {"url": "https://b.example/"},
    ),
    Check("external_measure_is_known", rows.ExternalFigureFactory, {"measure": "likes"}),
    Check("external_figure_names_its_site", rows.ExternalFigureFactory, {"site": ""}),
    Check("external_value_is_not_negative", rows.ExternalFigureFactory, {"value": "-0.1"}, {"value": 0}),
    Check("external_value_is_on_its_scale", rows.ExternalFigureFactory, {"value": "10.1"}, RATING),
    Check("external_ratings_have_a_scale", rows.ExternalFigureFactory, {"out_of": None}, RATING),
    Check("external_ratings_have_a_scale", rows.ExternalFigureFactory, {"out_of": 100}),
    Check(
        "only_a_rank_has_a_change",
        rows.ExternalFigureFactory,
        {"measure": "user-reviews"},
        {"measure": "popularity-rank", "rank_change": -3},
    ),
    Check("external_figure_url_is_http", rows.ExternalFigureFactory, {"url": SCRIPT}, {"url": ""}),
    Check("external_figure_as_of_is_partial_date", rows.ExternalFigureFactory, {"as_of_date": "1996-02-32"}),
    Unique(
        "one_figure_per_site_and_measure",
        rows.ExternalFigureFactory,
        ("title", "site", "measure"),
        {"measure": "critic-reviews"},
    ),
]
ALONE = {"title": None, "kind": "portrait"}
MEDIA = [
    Check("image_kind_is_known", rows.ImageFactory, {"kind": "fan-art"}),
    Check("image_licence_is_known", rows.ImageFactory, {"licence": "unknown"}),
    Check("image_has_a_file", rows.ImageFactory, {"file": ""}),
    Check("image_has_an_alt_text", rows.ImageFactory, {"alt_text": ""}),
    Check("image_has_a_size", rows.ImageFactory, {"width": 0}),
    Check("image_has_a_size", rows.ImageFactory, {"height": 0}),
    Check("only_portraits_and_events_stand_alone", rows.ImageFactory, {"kind": "still"}, ALONE),
    Check("video_kind_is_known", rows.VideoFactory, {"kind": "film"}),
    Check("video_has_a_name", rows.VideoFactory, {"name": ""}),
    Check("video_url_is_http", rows.VideoFactory, {"url": "//video.example/1"}),
    Check("video_length_is_positive", rows.VideoFactory, {"length_seconds": 0}, {"length_seconds": 1}),
]
RULES = [
    *TITLE,
    *VOCABULARY,
    *RELEASES,
    *PRODUCTION,
    *BOX_OFFICE,
    *TEXTS,
    *ELSEWHERE,
    *MEDIA,
]

# Has a test of its own: on PostgreSQL the type of the column speaks before the constraint does.
OUTLINE = "outline_at_most_240_characters"


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_database_refuses_what_a_constraint_of_titles_forbids(rule):
    assert rule.judge() == rule.name


def test_database_refuses_a_long_outline():
    film = TitleFactory(outline="é" * OUTLINE_LENGTH)
    with pytest.raises(DatabaseError) as refused, transaction.atomic():
        Title.objects.filter(pk=film.pk).update(outline="é" * (OUTLINE_LENGTH + 1))
    if connection.vendor == "postgresql":
        assert isinstance(refused.value, DataError)
    else:
        assert str(refused.value) == f"CHECK constraint failed: {OUTLINE}"


def test_every_constraint_of_titles_has_a_violation():
    assert {rule.name for rule in RULES} | {OUTLINE} == constraints_of("titles")
