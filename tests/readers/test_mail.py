"""Mails and mailboxes."""

from dalil.readers import read

MAIL = (
    b"From: Bahrom Salimov <b@example.org>\nTo: The Commission <c@example.org>\n"
    b"Subject: =?utf-8?b?0J7RgtGH0ZHRgg==?=\nDate: Mon, 05 Sep 2016 23:10:00 +0500\nMIME-Version: 1.0\n"
    b'Content-Type: multipart/mixed; boundary="B"\n\n--B\nContent-Type: text/plain; charset=koi8-r\n'
    b"Content-Transfer-Encoding: 8bit\n\n"
) + "Посылаю отчёт.\n".encode("koi8-r") + (
    b'--B\nContent-Type: text/csv\nContent-Disposition: attachment; filename="../t.csv"\n\na;b\n1;2\n--B--\n'
)  # fmt: skip


def test_a_mail_is_its_headers_and_its_words() -> None:
    reading = read(MAIL, "a.eml")
    assert reading.text.endswith("Subject: Отчёт\n\nПосылаю отчёт.")
    assert reading.meta == {
        "title": "Отчёт",
        "author": "Bahrom Salimov <b@example.org>",
        "addressee": "The Commission <c@example.org>",
        "date": "2016-09-05",
        "kind": "mail",
    }


def test_an_attachment_is_a_file_of_its_own_and_its_name_is_only_data() -> None:
    (attachment,) = read(MAIL, "a.eml").attachments
    assert attachment.name == "../t.csv"
    assert attachment.content == b"a;b\n1;2"
    assert not attachment.record


def test_of_two_forms_the_plain_one_is_read() -> None:
    mail = (
        b"Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=B\n\n--B\nContent-Type: text/plain\n\nplain\n"
        b"--B\nContent-Type: text/html\n\n<p>marked up</p>\n--B--\n"
    )
    assert read(mail, "a.eml").text == "Subject: x\n\nplain"


def test_html_is_read_where_there_is_nothing_else() -> None:
    mail = b"Subject: x\nContent-Type: text/html\n\n<p>only <b>this</b></p>"
    assert read(mail, "a.eml").text == "Subject: x\n\nonly this"


def test_a_malformed_mail_is_read_with_a_warning() -> None:
    reading = read(b"Subject: x\nContent-Type: multipart/mixed; boundary=B\n\nno parts here", "a.eml")
    assert any("not well formed" in warning for warning in reading.warnings)


def test_a_mailbox_holds_its_messages_as_records() -> None:
    box = b"From a Mon\nSubject: one\n\nFirst.\n\nFrom b Tue\nSubject: two\n\nSecond.\n>From here on\n"
    found = list(read(box, "a.mbox").attachments)
    assert [one.record for one in found] == [True, True]
    assert read(found[1].content, found[1].name).text == "Subject: two\n\nSecond.\nFrom here on"
