@org.jspecify.annotations.NullMarked
package be.omringd.lus.process;
