@NullMarked
package io.livetrace.network.files;

import org.jspecify.annotations.NullMarked;
