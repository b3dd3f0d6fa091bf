package be.omringd.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

@Service
class UsersInDatabase implements Users {

    private final AppUsers users;

    UsersInDatabase(AppUsers users) {
        this.users = users;
    }

    @Override
    public Actor get(UUID id) {
        return users.findById(id).orElseThrow().actor();
    }

    @Override
    public String name(UUID id) {
        return users.findById(id).map(AppUser::displayName).orElse("");
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of()
                : users.findNames(ids).stream().collect(Collectors.toMap(AppUsers.Named::getId, AppUsers.Named::getName));
    }

    @Override
    public List<Actor> active() {
        return users.findByActiveTrueOrderByDisplayName().stream().map(AppUser::actor).toList();
    }
}
