@org.jspecify.annotations.NullMarked
package be.omringd.access.ui;
