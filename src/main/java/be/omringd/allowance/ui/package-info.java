@org.jspecify.annotations.NullMarked
package be.omringd.allowance.ui;
