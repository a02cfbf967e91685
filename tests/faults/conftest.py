"""The stores of the store's own tests, for the faults that may befall them."""

from tests.store.conftest import empty_store, new_store, store

__all__ = ["empty_store", "new_store", "store"]
