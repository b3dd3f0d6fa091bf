@org.jspecify.annotations.NullMarked
package be.omringd.search.ui;
