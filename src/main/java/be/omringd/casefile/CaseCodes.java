package be.omringd.casefile;

import java.util.Optional;

/** Knows files by a code that people name on the phone. The module that gives the codes implements it as a bean. */
public interface CaseCodes {

    /** The file that is meant; empty where what was typed is no code, or not of any file. Says nothing of who may see it. */
    Optional<CaseId> find(String typed);
}
