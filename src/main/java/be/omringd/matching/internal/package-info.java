/** What the module matching keeps for itself. */
package be.omringd.matching.internal;
