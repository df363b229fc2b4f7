package org.pairlab.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pairlab.app.history.HistoryLayout.Arrangement;

class HistoryLayoutTest {
    @Test
    void bothPartsStandWhereThereIsRoomForBoth() {
        assertThat(Arrangement.of(80, 30)).isEqualTo(Arrangement.BESIDE);
        assertThat(Arrangement.of(50, 15)).isEqualTo(Arrangement.BESIDE);
        assertThat(Arrangement.of(49, 60)).isEqualTo(Arrangement.ABOVE);
        assertThat(Arrangement.of(49, 43)).isEqualTo(Arrangement.ONE);
        assertThat(Arrangement.of(25, 20)).isEqualTo(Arrangement.ONE);
    }
}
