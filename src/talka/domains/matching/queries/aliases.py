"""The names under which employers see people who have not agreed to be named."""

from talka.kit.references import ALPHABET, LENGTH
from talka.kit.secrecy import fingerprint


def pseudonym_of(*, file_id: int, vacancy_id: int) -> str:
    """
    Return the name of the person for the employer of this vacancy, such as `K-7K3M9QXA`.

    It is always the same for the two and another one for every other vacancy, so that looking at
    people writes nothing, and nobody can follow a person from vacancy to vacancy.
    """
    rest = int(fingerprint(f"{file_id}/{vacancy_id}", purpose="matching.alias"), 16)
    letters = []
    for _ in range(LENGTH):
        rest, place = divmod(rest, len(ALPHABET))
        letters.append(ALPHABET[place])
    return f"K-{''.join(letters)}"
