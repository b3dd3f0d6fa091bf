/** What the module volunteer keeps for itself. */
package be.omringd.volunteer.internal;
