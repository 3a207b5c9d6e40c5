"""Kernels that tests share, or have for themselves."""

import pytest
from session import Session


@pytest.fixture(scope="session")
def session():
    session = Session()
    yield session
    session.stop()


@pytest.fixture
def own_session():
    session = Session()
    yield session
    session.stop()
