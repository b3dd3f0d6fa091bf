/** What the module erasure keeps for itself. */
package be.omringd.erasure.internal;
