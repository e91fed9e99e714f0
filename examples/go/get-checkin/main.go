// One check-in with its working: what was counted, from which files.
package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"time"

	commitmentv1 "commitments-examples/gen/commitment/v1"
	"commitments-examples/gen/commitment/v1/commitmentv1connect"
	"commitments-examples/internal/api"
)

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()

	client := commitmentv1connect.NewCommitmentServiceClient(http.DefaultClient, api.BaseURL())
	answer, err := client.GetCheckin(ctx, &commitmentv1.GetCheckinRequest{
		CompanyId:     "cyberdyne",
		CommitmentId:  "1",
		CheckinNumber: 3,
	})
	if err != nil {
		log.Fatal(err)
	}
	checkin := answer.GetCheckin()
	fmt.Println("actual", api.Decimal(checkin.GetActual()), "of", api.Decimal(checkin.GetAmount()))
	for _, file := range answer.GetWorking().GetSourceFiles() {
		fmt.Println(file.GetFileName(), file.GetLineItemCount(), api.Decimal(file.GetCost()))
	}
}
