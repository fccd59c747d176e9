"""Who signs: only where the foot of a paper shows it plainly, and only of papers that are one sender's words."""

import pytest

from dalil.text.signature import signatory


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("To the board\n\nThe pier is rotten.\n\nPeter Orlo", "", "Peter Orlo"),
        ("В правление\n\nПричал сгнил.\n\nСмотритель причала Н. Орлов", "letter", "Н. Орлов"),
        ("В правление\n\nПричал сгнил.\n\nН. Орлов\n\nВерно: К. Вейль", "", "Н. Орлов"),
        ("To the board\n\nThe pier is rotten.\n\nP. Orlo, Harbour Secretary", "letter", "P. Orlo"),
        ("В правление\n\nПричал сгнил.\n\nЗавпристанью Н. Орлов", "letter", "Н. Орлов"),
        ("В правление\n\nПричал сгнил.\n\n2/IX. Орлов", "letter", ""),
        ("В ночь на 3 мая причал сгорел. Прошу помощи. Орлов", "telegram", "Орлов"),
        ("Raisga\n\nKoʻprik buzildi.\n\nImzo chekdilar: Olim Karimov, Nodira Aliyeva va yana 12 kishi.", "petition", "Olim Karimov, Nodira Aliyeva and others"),
        ("Ба раис\n\nКӯпрук вайрон шуд.\n\nАз номи деҳа: Сафар Назаров", "letter", "Сафар Назаров"),
        ("Minutes\n\nThe pier is to be mended.\n\nPeter Orlo", "minutes", ""),
        ("Members of the board\n\nAnna Weber\n\nPeter Orlo", "", ""),
        ("The pier is rotten. Nobody knows why.", "", ""),
        ("The pier is rotten.\n\nSee Annex Two below", "", ""),
    ],
)
def test_who_signs(text: str, kind: str, who: str) -> None:
    assert signatory(text, kind) == who
