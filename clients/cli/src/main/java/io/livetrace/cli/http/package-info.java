/** How the gateway's public API is called: where it is, who calls, and what its answers and problems say. */
@NullMarked
package io.livetrace.cli.http;

import org.jspecify.annotations.NullMarked;
