/**
 * What contracts ask of companies, and what those answer. Only a contract issues an instruction; the company named answers.
 * This feature knows no other: what follows an answer is registered by the features that asked.
 */
@NullMarked
package io.livetrace.domain.instruction;

import org.jspecify.annotations.NullMarked;
