@org.jspecify.annotations.NullMarked
package be.omringd.group.process;
