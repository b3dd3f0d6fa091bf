@org.jspecify.annotations.NullMarked
package be.omringd.coaching.process;
