"""A form without tags into a template: tags stand where its answers do, and nothing else of it changes."""

from bosodocs.adopting.adoption import Adopted, Adoption, adopt

__all__ = ["Adopted", "Adoption", "adopt"]
