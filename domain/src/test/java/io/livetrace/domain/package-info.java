/** What the tests of several features share. */
@NullMarked
package io.livetrace.domain;

import org.jspecify.annotations.NullMarked;
