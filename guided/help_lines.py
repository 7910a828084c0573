"""List telephone numbers of helplines by region. Nothing is looked up over the network."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

HelpKind = Literal["police", "emergency", "violence", "referral", "listening"]
Audience = Literal["", "women", "men"]


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpLine:
    """One number and who answers it.

    `name` is what the line calls itself, with the part of the country that it is for, if it is for one; empty for the
    police and an emergency number. A "referral" finds help nearby, of every kind. `text` is where a text message goes,
    and `text_word` what it begins with, if anything; `mostly_for` says whom a line is meant for first.
    """

    kind: HelpKind
    name: str = ""
    number: str
    text: str = ""
    text_word: str = ""
    mostly_for: Audience = ""


def _emergency(number: str) -> HelpLine:
    return HelpLine(kind="emergency", number=number)


def _police(number: str) -> HelpLine:
    return HelpLine(kind="police", number=number)


OTHER_REGION = "other"
"""A region that is none of those known here."""

REGIONS: Mapping[str, tuple[HelpLine, ...]] = {
    "AU": (
        _emergency("000"),
        HelpLine(kind="violence", name="1800RESPECT", number="1800 737 732", text="0458 737 732"),
        HelpLine(kind="violence", name="MensLine Australia", number="1300 78 99 78", mostly_for="men"),
        HelpLine(kind="listening", name="Lifeline", number="13 11 14"),
    ),
    "NZ": (
        _emergency("111"),
        HelpLine(kind="violence", name="Women’s Refuge", number="0800 733 843", mostly_for="women"),
        HelpLine(kind="violence", name="Family violence information line", number="0800 456 450"),
        HelpLine(kind="listening", name="Need to talk?", number="1737", text="1737"),
    ),
    "GB": (
        _emergency("999"),
        HelpLine(
            kind="violence",
            name="National Domestic Abuse Helpline (England)",
            number="0808 2000 247",
            mostly_for="women",
        ),
        HelpLine(
            kind="violence",
            name="Domestic Abuse and Forced Marriage Helpline (Scotland)",
            number="0800 027 1234",
        ),
        HelpLine(kind="violence", name="Live Fear Free (Wales)", number="0808 80 10 800", text="07860 077333"),
        HelpLine(kind="violence", name="Domestic and Sexual Abuse Helpline (Northern Ireland)", number="0808 802 1414"),
        HelpLine(kind="violence", name="Men’s Advice Line", number="0808 801 0327", mostly_for="men"),
        HelpLine(kind="listening", name="Samaritans", number="116 123"),
    ),
    "IE": (
        _emergency("112"),
        HelpLine(kind="violence", name="Women’s Aid", number="1800 341 900", mostly_for="women"),
        HelpLine(kind="violence", name="Male Advice Line", number="1800 816 588", mostly_for="men"),
        HelpLine(kind="listening", name="Samaritans", number="116 123"),
    ),
    "US": (
        _emergency("911"),
        HelpLine(
            kind="violence",
            name="National Domestic Violence Hotline",
            number="1-800-799-7233",
            text="88788",
            text_word="START",
        ),
        HelpLine(kind="listening", name="988 Suicide & Crisis Lifeline", number="988", text="988"),
    ),
    "CA": (
        _emergency("911"),
        HelpLine(kind="referral", name="211", number="211"),
        HelpLine(kind="listening", name="9-8-8 Suicide Crisis Helpline", number="988", text="988"),
    ),
    "DE": (
        _police("110"),
        _emergency("112"),
        HelpLine(kind="violence", name="Hilfetelefon „Gewalt gegen Frauen“", number="116 016", mostly_for="women"),
        HelpLine(kind="violence", name="Hilfetelefon „Gewalt an Männern“", number="0800 123 99 00", mostly_for="men"),
        HelpLine(kind="listening", name="TelefonSeelsorge", number="0800 111 0 111"),
    ),
    "AT": (
        _police("133"),
        _emergency("112"),
        HelpLine(kind="violence", name="Frauenhelpline gegen Gewalt", number="0800 222 555", mostly_for="women"),
        HelpLine(kind="listening", name="Männernotruf", number="0800 246 247", mostly_for="men"),
        HelpLine(kind="listening", name="TelefonSeelsorge", number="142"),
    ),
    "CH": (
        _police("117"),
        _emergency("112"),
        HelpLine(kind="listening", name="Die Dargebotene Hand", number="143"),
    ),
    OTHER_REGION: (_emergency("112"),),
}
"""The lines of each region, in the order they are shown.

Gathered in November 2026 from what these say: AU the communications authority ACMA, 1800RESPECT as the government
and AAP announced it, Lifeline's own pages; NZ govt.nz, Women's Refuge, the Ministry of Health; GB government guidance
as councils and the NHS print it, the Scottish Government, samaritans.org; IE Women's Aid, Samaritans Ireland;
US the Department of Justice (OVC), the Wyoming Department of Health; CA the Department of Justice, the Public Health
Agency; DE the district of Heidenheim, the Evangelische Kirche von Kurhessen-Waldeck; AT the women's shelters (AÖF),
katholisch.at, OTS; CH the Federal Office for Civil Protection, the Federal Office of Public Health, 143.ch;
112 the European Commission. Police: DE the police of North Rhine-Westphalia and of Stuttgart, AT the police of Vienna,
CH the city of Zürich and lilli.ch. MensLine: a minister’s office as two papers print it. Male Advice Line: the Irish
Times, TheJournal. Männernotruf: ORF, Kleine Zeitung. Scotland: Citizens Advice Scotland, DAGCAS; Wales: gov.wales,
Welsh Women’s Aid; Northern Ireland: its police, Victim Support NI. 211: United Way, Future of Good.

Left out: 142 for victims in Switzerland, which was announced for May 2026 but not seen in use; a number against
violence for all of Canada, of which none was found (211 finds the ones nearby).
"""


def help_lines(region: str) -> tuple[HelpLine, ...]:
    """Return the lines of `region`, or none if it is empty or unknown."""
    return REGIONS.get(region, ())
