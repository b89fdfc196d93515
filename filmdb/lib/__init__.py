"""Helpers without models: every app may use them, and they use no app."""
