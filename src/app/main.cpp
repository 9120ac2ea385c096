#include "app/program.hpp"

int main(int argc, char** argv) {
  return sillon::run_program(argc, argv);
}
