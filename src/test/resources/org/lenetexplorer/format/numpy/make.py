"""Writes the .npy files beside it with NumPy: what the reader and the writer are compared with."""

from pathlib import Path

import numpy as np
from numpy.lib import format as npy

HERE = Path(__file__).parent
COUNTING = np.arange(6).reshape(2, 3)  # as bool: False, then True

for name in ("<f4", ">f4", "<f8", ">f8", "<f2", ">f2", "<i8", ">i8", "<i4", "<i2", "<u4", "<u2", "|u1", "|i1", "|b1"):
    np.save(HERE / f"counting-{name.replace('<', 'little-').replace('>', 'big-').replace('|', '')}.npy", COUNTING.astype(name))
np.save(HERE / "counting-fortran-f4.npy", np.asfortranarray(COUNTING.astype("<f4")))
np.save(HERE / "counting-fortran-big-i8.npy", np.asfortranarray(COUNTING.astype(">i8")))
for version in (2, 3):
    with open(HERE / f"counting-version-{version}.npy", "wb") as file:
        npy.write_array(file, COUNTING.astype("<f4"), version=(version, 0))

np.save(HERE / "cube-fortran.npy", np.asfortranarray(np.arange(24, dtype="<f4").reshape(2, 3, 4)))
np.save(HERE / "scalar.npy", np.float32(2.5))
np.save(HERE / "vector.npy", np.arange(5, dtype="<i8"))
np.save(HERE / "empty.npy", np.zeros((0, 3), "<f4"))
np.save(HERE / "objects.npy", np.array([None], dtype=object), allow_pickle=True)
np.save(HERE / "structured.npy", np.zeros(2, dtype=[("x", "<f4"), ("y", "<i4")]))
np.save(HERE / "complex.npy", np.zeros(2, dtype="<c8"))
