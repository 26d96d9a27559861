/** The list of all features' record types and error codes, for those who meet them by name. The rules live in the features. */
@NullMarked
package io.livetrace.domain;

import org.jspecify.annotations.NullMarked;
