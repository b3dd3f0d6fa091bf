package be.omringd.onboarding;

/** Why somebody is no volunteer any more, or did not become one. Texts: {@code casefile.reason.<code>}. */
public enum EndReason {
    STOPPED("volunteerStopped", OnboardingPhase.LEFT),
    WITHDRAWN("candidateWithdrew", OnboardingPhase.WITHDRAWN),
    DECLINED("nothingToOffer", OnboardingPhase.DECLINED),
    PARTNER("toPartner", OnboardingPhase.DECLINED),
    CHECK("checkRefused", OnboardingPhase.DECLINED),
    SAME_PERSON("samePerson", OnboardingPhase.MERGED);

    private final String code;
    private final OnboardingPhase phase;

    EndReason(String code, OnboardingPhase phase) {
        this.code = code;
        this.phase = phase;
    }

    public String code() {
        return code;
    }

    public OnboardingPhase phase() {
        return phase;
    }
}
