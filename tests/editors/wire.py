"""The types of the protocol, as lsprotocol has them, with what it reads wrongly put right."""

from typing import Union

from lsprotocol import converters
from lsprotocol import types as t
from pygls.protocol import default_converter


def mended(converter):
    """A code action may hold a command; lsprotocol takes every action that holds one for a bare command."""

    def structure(sent, _):
        kind = t.Command if isinstance(sent.get("command"), str) else t.CodeAction
        return converter.structure(sent, kind)

    converter.register_structure_hook(Union[t.Command, t.CodeAction], structure)
    return converter


def converter(base=None):
    """For messages that are read and written here."""
    return mended(converters.get_converter(base))


def client_converter():
    """For a client of pygls."""
    return mended(default_converter())
