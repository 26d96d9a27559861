@NullMarked
package io.livetrace.domain.epcis;

import org.jspecify.annotations.NullMarked;
