"""Writes the example files that are not plain text: `python examples/make_files.py`. Everything in them is invented."""

from __future__ import annotations

import re
import zipfile
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path

from docx import Document
from openpyxl import Workbook

VALLEY = Path(__file__).parent / "valley"
DAY = datetime(1998, 6, 1)

CONTRACT = [
    "Agreement between the Cotton Trust and the Union of Water Users",
    "12 August 1997",
    "1. The Cotton Trust undertakes to leave to the Union one third of the water of the Eski canal from 1 September 1997.",
    "2. The Union undertakes to keep the gates of the side canals in repair.",
    "3. Quarrels are settled by the inspector of waters, Maria Orlova.",
    "For the Trust: N. Berezin. For the Union: G. Yusupova.",
]
LEVELS = [("month", "reservoir level (metres)"), ("1997-01", 21.4), ("1997-02", 22.9), ("1997-03", 23.6), ("1997-04", 4.1), ("1997-05", 6.0)]
HEARING = [
    "Commission for the Valley: hearing of 6 May 1998",
    "Question: Did Mr Berezin order the gates to be opened?",
    "Mr Aydin: Yes. He ordered it by telephone, and I opened them.",
    "Mr Berezin: I deny that I gave any such order.",
    "Ms Orlova: I was in the capital on that night; I gave no order.",
]


def docx(path: Path) -> None:
    """The agreement of 1997."""
    document = Document()
    document.core_properties.title, document.core_properties.author = CONTRACT[0], "Cotton Trust; Union of Water Users"
    document.core_properties.created = document.core_properties.modified = DAY
    document.add_heading(CONTRACT[0], level=1)
    for line in CONTRACT[1:]:
        document.add_paragraph(line)
    document.save(str(path))
    same_times(path)


def xlsx(path: Path) -> None:
    """The levels of the reservoir."""
    book = Workbook()
    book.properties.created = book.properties.modified = DAY
    sheet = book.active
    sheet.title = "levels"
    for row in LEVELS:
        sheet.append(row)
    book.save(path)
    same_times(path)


def same_times(path: Path) -> None:
    """Give every member of a zip the same time, so that making the files again gives the same bytes."""
    with zipfile.ZipFile(path) as source:
        members = [(name, source.read(name)) for name in sorted(source.namelist())]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in members:
            if name == "docProps/core.xml":  # the library writes the time of saving into it
                content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"1998-06-01T00:00:00Z", content)
            target.writestr(zipfile.ZipInfo(name, (1998, 6, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


def pdf(path: Path) -> None:
    """The hearing of 1998: one page, written by hand, since the format for plain words is that simple."""
    shown = "\n".join(f"BT /F1 11 Tf 56 {760 - 22 * i} Td ({line}) Tj ET" for i, line in enumerate(HEARING))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    text, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(text))
        text += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    path.write_bytes(
        f"{text}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\n"
        f"startxref\n{len(text)}\n%%EOF\n".encode("latin-1")
    )


def eml(path: Path) -> None:
    """A message of 1998 with an attachment."""
    message = EmailMessage()
    message["From"], message["To"] = "Maria Orlova <orlova@valley.example>", "T. Halimov <halimov@commission.example>"
    message["Date"], message["Subject"] = "Tue, 12 May 1998 09:30:00 +0500", "Водохранилище и квоты"
    message["Message-ID"] = "<1@valley.example>"
    message.set_content(
        "Уважаемый Тимур Халимович!\n\nПересылаю выписку о квотах. Берёзин дважды голосовал против трети для мелких хозяйств: "
        "8 октября 1996 года и 15 апреля 1997 года.\n\nМ. Орлова\n",
        charset="koi8-r",
        cte="base64",
    )
    message.add_attachment(
        "Выписка. Треть весенней воды 1997 года остаётся за мелкими хозяйствами (решение Совета долины от 8 октября 1996 года).\n".encode(),
        maintype="text",
        subtype="plain",
        filename="vypiska.txt",
    )
    message.set_boundary("dalil-example")
    path.write_bytes(message.as_bytes())


if __name__ == "__main__":
    docx(VALLEY / "union" / "1997-08-12-agreement.docx")
    xlsx(VALLEY / "trust" / "reservoir-levels.xlsx")
    pdf(VALLEY / "council" / "1998-05-06-hearing.pdf")
    eml(VALLEY / "mail" / "1998-05-12-orlova.eml")
