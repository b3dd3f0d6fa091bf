package be.omringd.casefile;

import java.util.UUID;

/** An event of another module after which the page of this file shows something else. */
public interface OfCase {

    UUID caseId();
}
