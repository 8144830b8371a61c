"""Exchanges tokens and password hashes between Python's libraries and this one.

    exchange.py write DIRECTORY    tokens and hashes of Python's libraries, to DIRECTORY/python.json, which is also what
                                   fastapi-core's tests have on their class path; what signs, to DIRECTORY/keys.json
    exchange.py verify DIRECTORY   verifies those of DIRECTORY/java.json with Python's libraries

Between the two, PythonExchangeTests reads the one and writes the other.
"""

import json
import logging
import sys
import time
from pathlib import Path

import bcrypt
import jwt
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from jose import jwt as jose
from jwt.algorithms import ECAlgorithm, RSAAlgorithm
from passlib.context import CryptContext
from pwdlib import PasswordHash
from pwdlib.hashers.bcrypt import BcryptHasher

FAR = 4102444800  # 2100-01-01
SECRETS = {
    "HS256": "09d25e094faa6ca2556c818166b7a9563b93f7099f6f0f4caa6cf63b88e8d3e7",
    "HS384": "ein Geheimnis mit Umlauten äöü, lang genug für die Prüfsumme",
    "HS512": "a secret of sixty-four bytes, which is what HS512 asks of it ...",
}
CLAIMS = {"sub": "johndoe", "exp": FAR, "scope": "me items", "level": 3, "roles": ["admin", "üser"]}
PASSWORDS = ["secret", "pässwörd", "x" * 72, "ä" * 36]

logging.getLogger("passlib").setLevel(logging.ERROR)  # it asks bcrypt 4 for a version that is not there
passlib = CryptContext(schemes=["bcrypt"], deprecated="auto")
pwdlib = PasswordHash.recommended()


def jwk_set(key: str) -> str:
    return json.dumps({"keys": [json.loads(key)]})


def key_pairs():
    private_rsa = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    private_ec = ec.generate_private_key(ec.SECP256R1())
    for algorithm, key, to_jwk in (
        ("RS256", private_rsa, RSAAlgorithm.to_jwk),
        ("PS256", private_rsa, RSAAlgorithm.to_jwk),
        ("ES256", private_ec, ECAlgorithm.to_jwk),
    ):
        yield algorithm, key, jwk_set(to_jwk(key)), jwk_set(to_jwk(key.public_key()))


def python_tokens():
    for algorithm, secret in SECRETS.items():
        for library, encode in (("PyJWT", jwt.encode), ("python-jose", jose.encode)):
            token = encode(CLAIMS, secret, algorithm=algorithm)
            yield {"library": library, "algorithm": algorithm, "secret": secret, "token": token}
    for algorithm, key, private_set, public_set in key_pairs():
        token = jwt.encode(CLAIMS, key, algorithm=algorithm)
        yield {
            "library": "PyJWT",
            "algorithm": algorithm,
            "publicKeys": public_set,
            "privateKeys": private_set,
            "token": token,
        }


def without_private_keys(tokens):
    return [{name: value for name, value in token.items() if name != "privateKeys"} for token in tokens]


def python_hashes():
    for password in PASSWORDS:
        yield {"library": "passlib", "password": password, "hash": passlib.hash(password), "verifies": True}
        yield {"library": "pwdlib", "password": password, "hash": pwdlib.hash(password), "verifies": True}
    yield {"library": "passlib", "password": "Secret", "hash": passlib.hash("secret"), "verifies": False}
    yield {"library": "pwdlib", "password": "Secret", "hash": pwdlib.hash("secret"), "verifies": False}
    # bcrypt below 5 cuts passwords at 72 bytes, and passlib with it.
    cut = passlib.hash("y" * 80)
    for other in ("y" * 72, "y" * 71, "y" * 72 + "z"):
        yield {"library": "passlib", "password": other, "hash": cut, "verifies": passlib.verify(other, cut)}
    # A NUL ends a password of C; the bcrypt of today hashes what follows.
    nul = bcrypt.hashpw(b"before\0after", bcrypt.gensalt(4)).decode()
    for other in ("before\0after", "before", "before\0other"):
        verifies = bcrypt.checkpw(other.encode(), nul.encode())
        yield {"library": "bcrypt", "password": other, "hash": nul, "verifies": verifies}


def write(directory: Path):
    tokens = list(python_tokens())
    exchanged = {"tokens": without_private_keys(tokens), "hashes": list(python_hashes())}
    (directory / "python.json").write_text(json.dumps(exchanged, indent=1, ensure_ascii=False) + "\n")
    (directory / "keys.json").write_text(json.dumps(tokens))
    print(f"wrote {len(exchanged['tokens'])} tokens and {len(exchanged['hashes'])} hashes")


def verify_token(entry):
    algorithm = entry["algorithm"]
    if "secret" in entry:
        key = entry["secret"]
        claims = jwt.decode(entry["token"], key, algorithms=[algorithm])
        assert jose.decode(entry["token"], key, algorithms=[algorithm]) == claims, entry
    else:
        key = jwt.PyJWKSet.from_json(entry["publicKeys"]).keys[0].key
        claims = jwt.decode(entry["token"], key, algorithms=[algorithm])
    assert claims["sub"] == "johndoe" and claims["roles"] == ["admin", "üser"], claims
    assert claims["iat"] <= time.time() < claims["exp"], claims
    header = jwt.get_unverified_header(entry["token"])
    assert header == {"alg": algorithm, "typ": "JWT"}, header
    try:
        jwt.decode(entry["refreshToken"], key, algorithms=[algorithm])
    except jwt.InvalidAudienceError:
        return
    raise AssertionError("PyJWT takes a refresh token for an access token")


def verify_hash(entry):
    password, made = entry["password"], entry["hash"]
    wrong = password[:-1] + "?"
    if made.startswith("$argon2"):
        assert pwdlib.verify(password, made) and not pwdlib.verify(wrong, made), entry
    else:
        assert passlib.verify(password, made) and not passlib.verify(wrong, made), entry
        assert BcryptHasher().verify(password, made), entry


def verify(directory: Path):
    exchanged = json.loads((directory / "java.json").read_text())
    for entry in exchanged["tokens"]:
        verify_token(entry)
    for entry in exchanged["hashes"]:
        verify_hash(entry)
    print(f"verified {len(exchanged['tokens'])} tokens and {len(exchanged['hashes'])} hashes")
    assert exchanged["tokens"] and exchanged["hashes"]


if __name__ == "__main__":
    {"write": write, "verify": verify}[sys.argv[1]](Path(sys.argv[2]))
