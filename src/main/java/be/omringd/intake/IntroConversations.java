package be.omringd.intake;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface IntroConversations extends JpaRepository<IntroConversation, UUID> {

    List<IntroConversation> findByRequestIdOrderByNotedAtDesc(UUID requestId);
}
