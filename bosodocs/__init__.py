"""Fills the official forms of Norwegian municipal housing programmes from one file of facts."""

from bosodocs import forms
from bosodocs.errors import BosodocsError, DataError, Fault, Finding, Place, ReadError, SaveError, TemplateError
from bosodocs.filling import Document, fill
from bosodocs.loading import load
from bosodocs.model import Programme

__all__ = [
    "BosodocsError",
    "DataError",
    "Document",
    "Fault",
    "Finding",
    "Place",
    "Programme",
    "ReadError",
    "SaveError",
    "TemplateError",
    "fill",
    "forms",
    "load",
]
