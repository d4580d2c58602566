"""The record over HTTP: an API of JSON, and pages for people. Computes nothing.

Every page `/X` has its data at `/X.json`, which is the API's `/v1/X`: one record, made by one function.
"""

from marsad.web.app import create_app

__all__ = ["create_app"]
