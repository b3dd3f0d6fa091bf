/** What the module retention keeps for itself. */
package be.omringd.retention.internal;
