import gc
import sys
from socket import IPPROTO_TCP, create_connection, socket

from marsad.web.serving import pause_briefly, speaking_tcp


def test_what_is_accepted_is_known_to_speak_tcp_so_that_answers_go_out_at_once() -> None:
    with socket() as bound:
        bound.bind(("127.0.0.1", 0))
        address = bound.getsockname()
        with speaking_tcp(bound) as said:
            said.listen()
            with create_connection(address), said.accept()[0] as accepted:
                assert (said.getsockname(), accepted.proto) == (address, IPPROTO_TCP)


def test_a_server_lets_nobody_wait_long_for_its_collector_or_its_threads() -> None:
    before = gc.get_threshold(), sys.getswitchinterval()
    try:
        pause_briefly()
        assert gc.get_threshold()[0] < 10_000
        assert sys.getswitchinterval() < before[1]
    finally:
        gc.set_threshold(*before[0])
        sys.setswitchinterval(before[1])
