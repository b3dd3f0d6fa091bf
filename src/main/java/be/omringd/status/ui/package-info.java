/** Screens of the process status. */
package be.omringd.status.ui;
