/** What tests of several packages share. */
@NullMarked
package org.lenetexplorer.testkit;

import org.jspecify.annotations.NullMarked;
